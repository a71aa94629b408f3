import { catalogue } from './catalogue';
import { ofFr } from './french';

/** What a member must know of who belongs and of their devices, said on Accueil until something is done about it. */
export const alarms = catalogue({
  fr: {
    go: 'Voir dans structures et membres',
    somebody: 'quelqu’un',
    fork: {
      title: (name: string) => `Un appareil ${ofFr(name)} a dit deux choses à la fois`,
      text: 'Il a été copié, ou quelqu’un triche. Plus rien de ce qu’il dit ne compte, jusqu’à ce qu’il soit bloqué et que la personne revienne avec un autre appareil.',
      mine: 'Cet appareil a dit deux choses à la fois',
      mineText:
        'Il a été copié, ou restauré d’une sauvegarde. Plus rien de ce qu’il dit ne compte pour les autres. Faites-vous revenir sur un autre appareil : par « Ajouter un de mes appareils » si vous en avez un second, sinon en le demandant à une administration. Puis faites bloquer celui-ci.'
    }
  },
  en: {
    go: 'See in organisations and members',
    somebody: 'somebody',
    fork: {
      title: (name: string) => `A device of ${name} said two things at once`,
      text: 'It was copied, or somebody cheats. Nothing that it says counts any more, until it is blocked and the person comes back with another device.',
      mine: 'This device said two things at once',
      mineText:
        'It was copied, or restored from a backup. Nothing that it says counts for the others any more. Come back on another device: by “Add a device of mine” if you have a second one, otherwise by asking an administrator. Then have this one blocked.'
    }
  }
});
