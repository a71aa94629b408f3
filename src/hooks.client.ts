import type { HandleClientError } from '@sveltejs/kit';
import { loadsAgainAfter } from '$lib/reactive/load-again';

/** Is told of every page that did not open. */
export const handleError: HandleClientError = ({ error, event, message }) => {
  // As the framework does where there is no such hook.
  // eslint-disable-next-line no-console
  console.error(error);
  const pause = loadsAgainAfter(error, Date.now(), () => sessionStorage);
  if (pause !== null) {
    // The page that was asked for, which may not be the one that is shown yet.
    const [{ href: asked }, shown] = [event.url, location.href];
    setTimeout(() => {
      if (asked === location.href) location.reload();
      // Unless the person went somewhere else meanwhile.
      else if (shown === location.href) location.href = asked;
    }, pause);
  }
  return { message };
};
