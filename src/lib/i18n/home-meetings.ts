import { catalogue } from './catalogue';

/** What meetings ask of whoever opens Accueil. */
export const homeMeetings = catalogue({
  fr: {
    held: (title: string) => `${title} : la réunion est ouverte`,
    join: 'Aller à la réunion',
    toAnswer: (n: number) =>
      n > 1 ? `${n} votes attendent votre réponse.` : 'Un vote attend votre réponse.',
    toSign: (title: string) => `${title} : le compte rendu attend votre signature`,
    sign: 'Lire et signer'
  },
  en: {
    held: (title: string) => `${title}: the meeting is open`,
    join: 'Go to the meeting',
    toAnswer: (n: number) => (n > 1 ? `${n} votes wait for your answer.` : 'A vote waits for your answer.'),
    toSign: (title: string) => `${title}: the minutes wait for your signature`,
    sign: 'Read and sign'
  }
});
