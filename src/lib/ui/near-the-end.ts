import type { Attachment } from 'svelte/attachments';

/** Draws more when the end of a list comes near; a button does the same for who does not scroll. */
export const nearTheEnd =
  (showMore: () => void): Attachment<HTMLElement> =>
  (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) showMore();
      },
      { rootMargin: '600px 0px' }
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
