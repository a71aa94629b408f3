import { catalogue } from './catalogue';

/** What every paper says. */
export const papers = catalogue({
  fr: {
    model: 'Modèle à adapter',
    incomplete: 'incomplet',
    print: 'Imprimer',
    colon: '\u00a0: ',
    made: (day: string) => `Imprimé le ${day} par Grange.`
  },
  en: {
    model: 'Template to adapt',
    incomplete: 'incomplete',
    print: 'Print',
    colon: ': ',
    made: (day: string) => `Printed on ${day} by Grange.`
  }
});
