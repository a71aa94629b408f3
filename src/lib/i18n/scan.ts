import type { ScanProblem } from '../domain/import/scan-problem';
import { catalogue } from './catalogue';

/** The camera that reads a code, or a picture of one. */
export const scan = catalogue({
  fr: {
    title: 'Scanner un QR code',
    aim: 'Placez le code affiché sur l’autre appareil dans le cadre.',
    picture: 'Image de l’appareil photo',
    asking: 'Autorisez l’appareil photo pour lire le code.',
    fromPicture: 'Ou choisir une photo du code',
    /** With what else can be done, where nothing can be pasted. */
    problem: (problem: ScanProblem, instead = 'collez le texte à la place'): string => {
      switch (problem.kind) {
        case 'camera-refused':
          return `L’appareil photo n’est pas autorisé. Autorisez-le dans les réglages du navigateur, ou ${instead}.`;
        case 'no-camera':
          return `Aucun appareil photo n’a été trouvé : ${instead}.`;
        case 'camera-busy':
          return `L’appareil photo n’a pas pu s’ouvrir, il sert peut-être à une autre application. Fermez-la, ou ${instead}.`;
        case 'no-reader':
          return `Le lecteur de codes n’a pas pu être chargé, sans doute faute de réseau : ${instead}.`;
        case 'not-a-picture':
          return 'Ce fichier n’est pas une photo. Choisissez une image où l’on voit le code.';
        case 'no-code':
          return 'Aucun code n’a été vu sur cette photo. Prenez-la de plus près, bien à plat.';
        case 'cancelled':
          return 'La lecture a été arrêtée.';
      }
    },
    other: 'Ce n’est pas le code attendu ici.'
  },
  en: {
    title: 'Scan a QR code',
    aim: 'Hold the code shown on the other device inside the frame.',
    picture: 'What the camera sees',
    asking: 'Allow the camera so that it can read the code.',
    fromPicture: 'Or choose a photo of the code',
    problem: (problem: ScanProblem, instead = 'paste the text instead'): string => {
      switch (problem.kind) {
        case 'camera-refused':
          return `The camera is not allowed. Allow it in the browser’s settings, or ${instead}.`;
        case 'no-camera':
          return `No camera was found: ${instead}.`;
        case 'camera-busy':
          return `The camera could not be opened; another app may be using it. Close that app, or ${instead}.`;
        case 'no-reader':
          return `The code reader could not be loaded, probably because there is no network: ${instead}.`;
        case 'not-a-picture':
          return 'This file is not a photo. Choose a picture that shows the code.';
        case 'no-code':
          return 'No code was found in this photo. Take another from closer up, with the code held flat.';
        case 'cancelled':
          return 'Reading was stopped.';
      }
    },
    other: 'This is not the code expected here.'
  }
});
