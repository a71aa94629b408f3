import { catalogue } from './catalogue';

/** What the text editor says. */
export const editor = catalogue({
  fr: {
    toolbar: 'Mise en forme',
    heading: 'Titre',
    bold: 'Gras',
    bullets: 'Liste',
    numbers: 'Liste numérotée',
    link: 'Lien',
    action: 'Action',
    question: 'Question',
    undo: 'Annuler',
    redo: 'Rétablir',
    more: 'Plus',
    /** After it, for ears. */
    moreTools: ' d’outils',
    keptAsTyped: 'Enregistré à mesure.',
    writing: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} écrit aussi`
        : `${namesInOneBreath(names, 'et', 'autres')} écrivent aussi`,
    keyboardHint: 'Dans une liste, Tab décale la ligne. Pour quitter le texte au clavier : Échap, puis Tab.',
    opening: 'Le texte s’ouvre…',
    foreign:
      'Ce texte contient quelque chose que cette version de Grange ne sait pas modifier sans l’abîmer. Il reste lisible ; mettez Grange à jour pour y écrire.',
    notOpened:
      'Ce texte n’a pas pu s’ouvrir pour y écrire. Il reste lisible ; rouvrez la page pour réessayer.',
    nothingYet: 'Rien d’écrit pour l’instant.',
    somebody: 'Quelqu’un',
    linkTitle: 'Lien',
    address: 'Adresse',
    addressHint: 'Une page, une adresse e-mail ou un numéro de téléphone.',
    words: 'Mots affichés',
    setLink: 'Mettre le lien',
    removeLink: 'Enlever le lien',
    openLink: 'Ouvrir la page du lien',
    notAnAddress:
      'Ce n’est pas une adresse que Grange sait ouvrir. Exemples : exemple.org, bob@exemple.org, 06 12 34 56 78.'
  },
  en: {
    toolbar: 'Formatting',
    heading: 'Heading',
    bold: 'Bold',
    bullets: 'List',
    numbers: 'Numbered list',
    link: 'Link',
    action: 'Action',
    question: 'Question',
    undo: 'Undo',
    redo: 'Redo',
    more: 'More',
    moreTools: ' tools',
    keptAsTyped: 'Saved as you type.',
    writing: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} is writing too`
        : `${namesInOneBreath(names, 'and', 'others')} are writing too`,
    keyboardHint:
      'In a list, Tab indents the line. To move out of the text with the keyboard, press Escape, then Tab.',
    opening: 'Opening the text…',
    foreign:
      'This text contains something that this version of Grange cannot edit without damaging it. You can still read it; update Grange to edit it.',
    notOpened:
      'This text could not be opened for editing. You can still read it; reopen the page to try again.',
    nothingYet: 'Nothing written yet.',
    somebody: 'Someone',
    linkTitle: 'Link',
    address: 'Address',
    addressHint: 'A page, an e-mail address or a telephone number.',
    words: 'Text to show',
    setLink: 'Add the link',
    removeLink: 'Remove the link',
    openLink: 'Open the linked page',
    notAnAddress: 'Grange cannot open this address. Examples: example.org, bob@example.org, 020 7946 0000.'
  }
});

/** `Bob`, `Bob et Denis`, `Bob, Denis et Emma`, then `Bob, Denis et 3 autres`. */
function namesInOneBreath(names: readonly string[], and: string, others: string): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} ${others}`] : names;
  return `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`;
}
