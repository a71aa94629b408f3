/** What an operation that may be refused gives back: the value, or the problem as plain facts. */
export type Result<T, P> = Ok<T> | Err<P>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<P> = { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <P>(problem: P): Err<P> => ({ ok: false, problem });
