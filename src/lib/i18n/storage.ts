import { catalogue } from './catalogue';

/** How long the browser keeps what is on this device, and how much that is. */
export const storage = catalogue({
  fr: {
    title: 'Ce que garde cet appareil',
    sevenDays: {
      title: 'Safari efface ce qui reste sept jours sans être ouvert',
      ios: 'Sur iPhone et iPad, les autres navigateurs aussi. Grange n’est plus concerné une fois sur l’écran d’accueil.',
      mac: 'Grange n’est plus concerné une fois dans le Dock.',
      how: 'Comment installer',
      save: 'Ici d’abord, enregistrez une sauvegarde : l’application installée commence vide.',
      installIos: 'Touchez Partager (le carré avec une flèche vers le haut), puis « Sur l’écran d’accueil ».',
      installMac: 'Dans la barre de menus, touchez « Fichier », puis « Ajouter au Dock ».',
      restore: 'Ouvrez Grange depuis cette icône, et restaurez-y votre sauvegarde.',
      later: 'Plus tard'
    },
    promise: {
      term: 'Protection',
      yes: 'oui : le navigateur a promis de ne rien effacer de lui-même',
      refusedAgain: 'Le navigateur a refusé. Ce que vous pouvez faire est dit ici.',
      refused: 'non : le navigateur a refusé de promettre qu’il n’effacera rien',
      notAsked: 'pas encore demandée au navigateur',
      private: 'aucune : la fenêtre est privée',
      means:
        'Si le disque est plein, le navigateur peut effacer tout ce qui est ici, sans prévenir. Pour ne rien perdre :',
      install: 'installez Grange : le navigateur accepte alors plus souvent ;',
      save: 'enregistrez une sauvegarde ;',
      second: 'invitez un deuxième appareil : il aura tout, lui aussi.',
      asks: 'Le navigateur vous demandera si Grange peut garder ses données : acceptez.',
      given: 'Le navigateur a promis de ne rien effacer de lui-même.',
      notGiven: 'Le navigateur a refusé. Les Réglages disent ce que cela change, et que faire.'
    },
    ask: {
      title: 'Faites garder vos données',
      text: 'Si le disque est plein, le navigateur peut effacer ce qui est ici. Il vous demandera si Grange peut garder ses données : acceptez.',
      go: 'Demander au navigateur',
      later: 'Plus tard'
    },
    space: {
      counting: '…',
      unknown: 'non connu',
      total: 'Place occupée',
      texts: 'Écrit et signé',
      files: 'Photos et fichiers',
      history: 'Historique',
      view: 'Pour l’affichage',
      app: 'L’application',
      other: 'Autre',
      free: 'Encore libre',
      upTo: (size: string) => `jusqu’à ${size}`,
      note: 'Tailles approchées, mesurées à l’ouverture de cette page. Ce qui sert à l’affichage peut être refait à partir du reste. Ce qui est libre dépend aussi de la place sur le disque.'
    }
  },
  en: {
    title: 'What this device keeps',
    sevenDays: {
      title: 'Safari erases what is not opened for seven days',
      ios: 'On iPhone and iPad, so do the other browsers. Once on the home screen, Grange is spared.',
      mac: 'Once in the Dock, Grange is spared.',
      how: 'How to install',
      save: 'Save a backup here first: the installed app starts out empty.',
      installIos: 'Tap Share (the square with an arrow pointing up), then “Add to Home Screen”.',
      installMac: 'In the menu bar, choose “File”, then “Add to Dock”.',
      restore: 'Open Grange from that icon, and restore your backup there.',
      later: 'Later'
    },
    promise: {
      term: 'Protection',
      yes: 'yes, the browser has promised not to erase anything by itself',
      refusedAgain: 'The browser refused. What you can do is said here.',
      refused: 'no, the browser would not promise to keep everything',
      notAsked: 'the browser has not been asked yet',
      private: 'none, as the window is private',
      means:
        'If the disk fills up, the browser may erase everything here without warning. So as not to lose anything:',
      install: 'install Grange: the browser then agrees more often;',
      save: 'save a backup;',
      second: 'invite a second device: it will have everything too.',
      asks: 'The browser will ask you whether Grange may keep its data: say yes.',
      given: 'The browser has promised not to erase anything by itself.',
      notGiven: 'The browser refused. Settings explain what that means, and what to do.'
    },
    ask: {
      title: 'Have your data kept',
      text: 'If the disk fills up, the browser may erase what is here. It will ask you whether Grange may keep its data: say yes.',
      go: 'Ask the browser',
      later: 'Later'
    },
    space: {
      counting: '…',
      unknown: 'unknown',
      total: 'Space used',
      texts: 'Written, signed',
      files: 'Photos and files',
      history: 'History',
      view: 'For display',
      app: 'The app',
      other: 'Other',
      free: 'Still free',
      upTo: (size: string) => `up to ${size}`,
      note: 'Approximate sizes, measured when this page was opened. What is for display can be made again from the rest. What is free also depends on the room on the disk.'
    }
  }
});
