/** Why the hub cannot do what was asked, as one sentence for the person at the terminal. */
export interface Refusal {
  readonly sentence: string;
}

export const refusal = (sentence: string): Refusal => ({ sentence });
