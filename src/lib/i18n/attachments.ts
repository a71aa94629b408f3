import type { AttachProblem } from '../domain/attachments';
import { catalogue } from './catalogue';

/** The photos and files of a thing. */
export const attachments = catalogue({
  fr: {
    title: 'Photos et documents',
    photos: 'Photos',
    files: 'Documents',
    none: 'Une photo aide à reconnaître l’objet, une notice à s’en servir.',
    addPhoto: 'Ajouter une photo',
    addFile: 'Joindre un fichier',
    private: 'Le lieu et l’heure d’une prise de vue ne sont pas gardés.',
    adding: (n: number, of: number) => (of === 1 ? 'Préparation…' : `Préparation : ${n} sur ${of}…`),
    added: (n: number) => (n === 1 ? 'Ajouté' : `${n} ajoutés`),
    photo: (n: number, of: number) => `Photo ${n} sur ${of}`,
    previous: 'Précédente',
    next: 'Suivante',
    shows: 'Ce que montre la photo',
    showsHint: 'Lu à voix haute à qui ne la voit pas.',
    remove: 'Retirer la photo',
    removeFile: (name: string) => `Retirer ${name}`,
    removed: 'La photo est retirée',
    removedFile: (name: string) => `« ${name} » est retiré`,
    undo: 'Annuler',
    unnamed: 'Fichier sans nom',
    elsewhere: 'Sur un autre appareil, arrivera dès qu’il sera là',
    photosElsewhere: (n: number) =>
      n === 1
        ? 'Une photo est sur un autre appareil, elle arrivera dès qu’il sera là.'
        : `${n} photos sont sur d’autres appareils, elles arriveront dès qu’ils seront là.`,
    coming: (received: string, size: string) => `En route : ${received} sur ${size}`,
    noRoom: 'Sur un autre appareil : plus de place prévue ici pour les photos et documents',
    fetch: 'Faire venir quand même',
    fetchFile: (name: string) => `Faire venir ${name}`,
    gone: 'Ce fichier n’est plus lisible ici. Il reviendra d’un autre appareil.',
    refused:
      'Rien n’a été ajouté : cet appareil n’a pas pu l’enregistrer. Libérez de la place, puis réessayez.',
    problem: (problem: AttachProblem, name: string, size: (bytes: number) => string) => {
      switch (problem.kind) {
        case 'unreadable-image':
          return problem.isHeic
            ? `${name} n’a pas été ajouté : cet appareil ne sait pas lire les photos HEIC. Réglez l’appareil photo sur « Le plus compatible », ou envoyez la photo en JPEG.`
            : `${name} n’a pas été ajouté : ce n’est pas une image que cet appareil sait lire.`;
        case 'empty':
          return `${name} n’a pas été ajouté : le fichier est vide.`;
        case 'too-large':
          return `${name} n’a pas été ajouté : ${size(problem.limit)} au plus.`;
        case 'too-many':
          return `${name} n’a pas été ajouté : ${problem.limit} photos et fichiers au plus pour un objet.`;
      }
    }
  },
  en: {
    title: 'Photos and documents',
    photos: 'Photos',
    files: 'Documents',
    none: 'A photo helps people recognise the thing, a manual helps them use it.',
    addPhoto: 'Add a photo',
    addFile: 'Attach a file',
    private: 'Where and when a picture was taken is not kept.',
    adding: (n: number, of: number) => (of === 1 ? 'Preparing…' : `Preparing ${n} of ${of}…`),
    added: (n: number) => (n === 1 ? 'Added' : `${n} added`),
    photo: (n: number, of: number) => `Photo ${n} of ${of}`,
    previous: 'Previous',
    next: 'Next',
    shows: 'What the photo shows',
    showsHint: 'Read aloud to people who cannot see it.',
    remove: 'Remove the photo',
    removeFile: (name: string) => `Remove ${name}`,
    removed: 'The photo is removed',
    removedFile: (name: string) => `“${name}” is removed`,
    undo: 'Undo',
    unnamed: 'Unnamed file',
    elsewhere: 'On another device, will arrive as soon as it is there',
    photosElsewhere: (n: number) =>
      n === 1
        ? 'One photo is on another device, it will arrive as soon as that is there.'
        : `${n} photos are on other devices, they will arrive as soon as those are there.`,
    coming: (received: string, size: string) => `On its way: ${received} of ${size}`,
    noRoom: 'On another device: no room is left here for photos and documents',
    fetch: 'Bring it here anyway',
    fetchFile: (name: string) => `Bring ${name} here`,
    gone: 'This file can no longer be read here. It will come back from another device.',
    refused: 'Nothing was added: this device could not save it. Free some space, then try again.',
    problem: (problem: AttachProblem, name: string, size: (bytes: number) => string) => {
      switch (problem.kind) {
        case 'unreadable-image':
          return problem.isHeic
            ? `${name} was not added: this device cannot read HEIC photos. Set the camera to “Most compatible”, or send the photo as JPEG.`
            : `${name} was not added: it is not an image that this device can read.`;
        case 'empty':
          return `${name} was not added: the file is empty.`;
        case 'too-large':
          return `${name} was not added: ${size(problem.limit)} at most.`;
        case 'too-many':
          return `${name} was not added: ${problem.limit} photos and files at most for one thing.`;
      }
    }
  }
});
