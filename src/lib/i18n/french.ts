/** Whose: `d’Alice`, `de Bob`. */
export const ofFr = (name: string): string =>
  /^[aeiouyhàâäéèêëîïôöùûüœ]/i.test(name) ? `d’${name}` : `de ${name}`;

/** In French marks, which never stand alone at the end of a line. */
export const quotedFr = (name: string): string => `«\u00a0${name}\u00a0»`;
