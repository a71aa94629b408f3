/** A word said in passing at the foot of the screen, with at most one thing to do about it. */
export interface Toast {
  readonly id: number;
  /** What it is about, such as the id of a record; null when it is about nothing that another would be about. */
  readonly subject: string | null;
  readonly message: string;
  readonly action: ToastAction | null;
  /** How long it stays, in seconds. */
  readonly seconds: number;
  /** How long it still stays, in seconds. */
  readonly left: number;
}

export interface ToastAction {
  readonly label: string;
  readonly run: () => void | Promise<void>;
}

/** More would hide a phone's screen from whoever works fast. */
const mostAtOnce = 2;

let shown = $state.raw<readonly Toast[]>([]);
let held = $state(false);
let lastId = 0;
let clock: ReturnType<typeof setInterval> | null = null;

export const toasts = {
  /** What is said now, the oldest first. */
  get list(): readonly Toast[] {
    return shown;
  }
};

/**
 * Says something for some seconds (ten by default, the time to undo), in the place of what was said before about the
 * same subject; the function given back unsays it. When too many stand there one leaves at once: the oldest of those that
 * offer nothing to do, or else the oldest.
 */
export function showToast(toast: {
  message: string;
  subject?: string;
  action?: ToastAction;
  seconds?: number;
}): () => void {
  const { message, subject = null, action = null, seconds = 10 } = toast;
  const id = ++lastId;
  const others = shown.filter((other) => subject === null || other.subject !== subject);
  shown = [...roomFor(others), { id, subject, message, action, seconds, left: seconds }];
  clock ??= setInterval(pass, 1000);
  return () => dismissToast(id);
}

/** Does what the toast offers and takes it away. */
export async function actOnToast(id: number): Promise<void> {
  const toast = shown.find((other) => other.id === id);
  dismissToast(id);
  await toast?.action?.run();
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  shown = shown.filter((toast) => toast.id !== id);
  if (shown.length === 0) rest();
}

/** Stops the seconds while somebody reads or reaches for a toast, so that nobody is too slow for it. */
export function holdToasts(hold: boolean): void {
  held = hold;
}

function roomFor(others: readonly Toast[]): readonly Toast[] {
  if (others.length < mostAtOnce) return others;
  const leaving = others.find(({ action }) => action === null) ?? others[0];
  return others.filter((toast) => toast !== leaving);
}

function pass(): void {
  if (held) return;
  shown = shown.map((toast) => ({ ...toast, left: toast.left - 1 })).filter((toast) => toast.left > 0);
  if (shown.length === 0) rest();
}

function rest(): void {
  if (clock !== null) clearInterval(clock);
  clock = null;
  held = false;
}
