import { catalogue } from './catalogue';

/** What the first page, too, says of a private window. */
export const privateWindow = catalogue({
  fr: {
    title: 'Rien n’est gardé dans cette fenêtre',
    text: 'Vous êtes dans une fenêtre privée : ce que vous écrivez ici s’efface quand vous la fermez. Pour le garder, ouvrez Grange dans une fenêtre ordinaire.'
  },
  en: {
    title: 'Nothing is kept in this window',
    text: 'You are in a private window: what you write here is erased when you close it. To keep it, open Grange in an ordinary window.'
  }
});
