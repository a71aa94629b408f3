import type { ProceedingsBodyOf, ProceedingsKind } from './acts';

/** What is said of a meeting, but for which one, and with its words as they are typed. */
export type Saying<Kind extends ProceedingsKind> = Omit<
  ProceedingsBodyOf<Kind>,
  'meeting' | 'words' | 'name'
> &
  ('words' extends keyof ProceedingsBodyOf<Kind> ? { readonly words: string } : unknown) &
  ('name' extends keyof ProceedingsBodyOf<Kind> ? { readonly name: string } : unknown);
