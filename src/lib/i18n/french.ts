/** Whose: `d’Alice`, `de Bob`. */
export const ofFr = (name: string): string =>
  /^[aeiouyhàâäéèêëîïôöùûüœ]/i.test(name) ? `d’${name}` : `de ${name}`;

/** In French marks, which never stand alone at the end of a line. */
export const quotedFr = (name: string): string => `«\u00a0${name}\u00a0»`;

/** Of which structure, its article taken in: `du Préau`, `des Granges`, `de La Bifurk`. */
export const ofStructureFr = (name: string): string =>
  /^les?\s+\S/i.test(name) ? withoutArticle(name, 'du', 'des') : ofFr(name);

/** To which structure, its article taken in: `au Préau`, `aux Granges`, `à La Bifurk`. */
export const toStructureFr = (name: string): string =>
  /^les?\s+\S/i.test(name) ? withoutArticle(name, 'au', 'aux') : `à ${name}`;

const withoutArticle = (name: string, one: string, several: string): string =>
  name.replace(/^(les?)\s+/i, (_, article: string) => `${article.length === 2 ? one : several} `);
