import type { HandleClientError } from '@sveltejs/kit';
import { loadsAgain } from '$lib/reactive/load-again';

/** Is told of every page that did not open. */
export const handleError: HandleClientError = ({ error, event, message }) => {
  // As the framework does where there is no such hook.
  // eslint-disable-next-line no-console
  console.error(error);
  // The page that was asked for, which may not be the one that is shown yet.
  const { href } = event.url;
  if (loadsAgain(error, Date.now(), () => sessionStorage)) {
    if (href === location.href) location.reload();
    else location.href = href;
  }
  return { message };
};
