import { mount } from 'svelte';
import type { HandleClientError } from '@sveltejs/kit';
import { loadsAgainAfter } from '$lib/reactive/load-again';
import ErrorPage from '$lib/ui/ErrorPage.svelte';

/** The answer of whoever shows something else: the framework draws its page of errors after an answer. */
const noAnswer = new Promise<never>(() => undefined);
let wasTold = false;

/** Is told of every page that did not open, and once more when the page of errors did not open either. */
export const handleError: HandleClientError = ({ error, event, status, message }) => {
  // As the framework does where there is no such hook.
  // eslint-disable-next-line no-console
  console.error(error);
  const pause = loadsAgainAfter(error, Date.now(), () => sessionStorage);
  if (pause !== null) {
    loadAgain(event.url.href, pause);
    return noAnswer;
  }
  if (wasTold && document.querySelector('main') === null) {
    tell(status);
    return noAnswer;
  }
  wasTold = true;
  return { message };
};

/** Loads the page that was asked for, which may not be the one that is shown yet, `pause` milliseconds later. */
function loadAgain(asked: string, pause: number): void {
  const shown = location.href;
  setTimeout(() => {
    if (asked === location.href) location.reload();
    // Unless the person went somewhere else meanwhile.
    else if (shown === location.href) location.href = asked;
  }, pause);
}

/** Says what the page of errors would have said: the frame that holds it did not come. */
function tell(status: number): void {
  const target = document.createElement('main');
  document.body.append(target);
  mount(ErrorPage, { target, props: { status, kind: '', home: '/' } });
}
