/** What the fields of a form hold, as text. */
export type Fields = Readonly<Record<string, string>>;

/** A form being written: what its fields showed of the record when it last moved, what is typed, what moved meanwhile. */
export interface Draft<Form> {
  readonly base: Form;
  readonly form: Form;
  /** Fields that somebody else changed since: taken over where nothing was typed, or to be chosen by the person. */
  readonly elsewhere: { readonly [Field in keyof Form]?: 'taken' | 'clash' };
}

export const draftOf = <Form extends Fields>(shown: Form): Draft<Form> => ({
  base: shown,
  form: shown,
  elsewhere: {}
});

/** The fields in which something was typed that the record does not say. */
export const typedIn = <Form extends Fields>({ base, form }: Draft<Form>): (keyof Form)[] =>
  Object.keys(form).filter((field) => form[field] !== base[field]);

/**
 * The same draft over the record as its fields would show it now: what somebody else changed is taken over in those
 * that were left alone, and pointed out in those that were not.
 */
export function rebase<Form extends Fields>(draft: Draft<Form>, now: Form): Draft<Form> {
  const moved: (keyof Form)[] = Object.keys(now).filter((field) => draft.base[field] !== now[field]);
  if (moved.length === 0) return draft;
  const form = { ...draft.form };
  const elsewhere: { -readonly [Field in keyof Form]?: 'taken' | 'clash' } = { ...draft.elsewhere };
  for (const field of moved) {
    if (form[field] === draft.base[field] || form[field] === now[field]) {
      form[field] = now[field];
      elsewhere[field] = 'taken';
    } else elsewhere[field] = 'clash';
  }
  return { base: now, form, elsewhere };
}

/** What was typed, of what the form was read as; writing only that leaves what others changed in place. */
export function changesIn<Form extends Fields, Facts extends { readonly [Field in keyof Form]: unknown }>(
  draft: Draft<Form>,
  read: Facts
): Partial<Facts> {
  const typed = new Set<PropertyKey>(typedIn(draft));
  return Object.fromEntries(Object.entries(read).filter(([field]) => typed.has(field))) as Partial<Facts>;
}

/** A draft as it was put aside, or null when the text is not one of a form with these fields. */
export function readDraft<Form extends Fields>(text: string | null, like: Form): Draft<Form> | null {
  if (text === null) return null;
  try {
    const { base, form, elsewhere } = (JSON.parse(text) ?? {}) as Partial<Draft<Form>>;
    const holds = (fields: Form | undefined): fields is Form =>
      Object.keys(like).every((field) => typeof fields?.[field] === 'string');
    return holds(base) && holds(form) && typeof elsewhere === 'object' ? { base, form, elsewhere } : null;
  } catch {
    // Not a draft: put aside by another version, or by a hand.
    return null;
  }
}
