import { onMount } from 'svelte';

/** Keeps the screen lit while the component that asks is there; whether it is, null until that is known. */
export function stayAwake(keepAwake: (told: (isAwake: boolean) => void) => Promise<() => void>): {
  readonly isAwake: boolean | null;
} {
  let isAwake = $state<boolean | null>(null);
  onMount(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    void keepAwake((awake) => (isAwake = awake)).then((given) => {
      if (isGone) given();
      else stop = given;
    });
    return () => {
      isGone = true;
      stop?.();
    };
  });
  return {
    get isAwake() {
      return isAwake;
    }
  };
}
