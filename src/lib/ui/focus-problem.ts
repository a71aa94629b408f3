import { tick } from 'svelte';

/** Puts the focus in the first field of a form that has something wrong, once its problem is on the screen. */
export async function focusFirstProblem(form: HTMLFormElement): Promise<void> {
  await tick();
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
