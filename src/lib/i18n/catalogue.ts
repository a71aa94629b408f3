/** The languages that Grange speaks, the first one by default. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The sentences of one feature in each language. */
export type Catalogue<Sentences> = { readonly [L in Language]: Sentences };

/**
 * Holds a feature's sentences in both languages to one shape: French sets it, and what English lacks or has too
 * many is a type error. A sentence with values is a function.
 */
export const catalogue = <Sentences>(sentences: {
  readonly fr: Sentences;
  readonly en: Shape<NoInfer<Sentences>>;
}): Catalogue<Shape<Sentences>> => sentences as Catalogue<Shape<Sentences>>;

/** The same sentences whatever their words: a switch over literals would otherwise ask English to speak French. */
type Shape<S> = S extends string
  ? string
  : S extends (...values: infer Values) => infer Said
    ? (...values: Values) => Shape<Said>
    : { readonly [Key in keyof S]: Shape<S[Key]> };
