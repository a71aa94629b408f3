import type { Founding, NameProblem } from '../domain/collective';
import { catalogue } from './catalogue';

/** Founding a collective. */
export const foundingWords = catalogue({
  fr: {
    founding: {
      title: 'Créer un collectif',
      intro: 'Quatre réponses, que vous pourrez changer. Rien ne quitte votre appareil.',
      collective: 'Nom du collectif',
      purpose: 'Raison d’être',
      purposeHint: 'Facultatif. Ce qui vous réunit, en une phrase ou deux.',
      structure: 'Nom de ma structure',
      structureHint: 'Votre association ou votre lieu.',
      person: 'Mon nom',
      personHint: 'Comme les autres vous appellent.',
      create: 'Créer le collectif',
      creating: 'Création…'
    },
    problem: (field: keyof Founding, problem: NameProblem) => {
      if (problem.kind === 'too-long') return `C’est un peu long : ${problem.limit} caractères au plus.`;
      switch (field) {
        case 'collective':
          return 'Donnez un nom à votre collectif, même provisoire.';
        case 'structure':
          return 'Écrivez le nom de votre association ou de votre lieu.';
        case 'person':
          return 'Écrivez votre nom, pour que les autres sachent qui vous êtes.';
        case 'purpose':
          return '';
      }
    }
  },
  en: {
    founding: {
      title: 'Start a collective',
      intro: 'Four questions; you can change your answers later. Nothing leaves your device.',
      collective: 'Name of the collective',
      purpose: 'Purpose',
      purposeHint: 'Optional. What brings you together, in a sentence or two.',
      structure: 'Name of my organisation',
      structureHint: 'Your association or community place.',
      person: 'My name',
      personHint: 'What others call you.',
      create: 'Start the collective',
      creating: 'Starting…'
    },
    problem: (field: keyof Founding, problem: NameProblem) => {
      if (problem.kind === 'too-long') return `That is a little long: ${problem.limit} characters at most.`;
      switch (field) {
        case 'collective':
          return 'Give your collective a name, even for now.';
        case 'structure':
          return 'Write the name of your association or place.';
        case 'person':
          return 'Write your name, so that the others know who you are.';
        case 'purpose':
          return '';
      }
    }
  }
});
