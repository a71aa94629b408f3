import type { ProceedingsRefusal, Refused } from '../domain/proceedings/refusals';
import { catalogue } from './catalogue';

const whyFr: Readonly<Record<Refused, string>> = {
  'no-standing': 'Cet appareil peut lire, mais ne peut rien dire dans une réunion.',
  opened: 'La réunion est déjà ouverte.',
  decided: 'Quelque chose est déjà décidé selon ces règles : elles ne changent plus.',
  'not-opened': 'La réunion n’est pas encore ouverte.',
  closed: 'La réunion est close.',
  'not-closed': 'La réunion n’est pas encore close.',
  approved: 'Le compte rendu est approuvé : il ne change plus.',
  'not-approved': 'Le compte rendu n’est pas encore approuvé.',
  'not-leading': 'Seules les personnes qui ont ouvert, président, animent ou écrivent peuvent le faire.',
  'no-voters': 'Personne n’a de voix : dites d’abord qui vote.',
  'nobody-there': 'Personne n’est noté présent.',
  over: 'C’est terminé, ou ce n’est pas encore arrivé sur cet appareil.',
  'other-round': 'La question vient d’être reformulée : relisez-la avant de répondre.',
  'not-their-voice': 'Cette voix n’est pas la vôtre, et personne ne vous l’a confiée.',
  'not-there': 'Cette voix n’est ni présente ni représentée.',
  'not-asked': 'Demandez d’abord s’il y a des objections.',
  'not-counted': 'Notez d’abord ce que vous avez compté.',
  'votes-open': 'Un vote est encore ouvert : terminez-le ou retirez-le.',
  'round-open': 'Un tour de parole est déjà en cours.',
  'not-their-turn': 'C’est au tour de quelqu’un d’autre.',
  'too-large':
    'Ce compte rendu est trop long pour être gardé par chaque téléphone : 2 Mo au plus. Raccourcissez ses notes.',
  'not-signatory': 'Seule la personne notée à ce rôle pour la réunion peut signer.',
  signed: 'C’est déjà signé.',
  'missing-words': 'Écrivez d’abord quelques mots.',
  forgotten: 'Vos textes sont effacés : ces mots le seraient aussi.'
};

const whyEn: Readonly<Record<Refused, string>> = {
  'no-standing': 'This device may read, but not say anything in a meeting.',
  opened: 'The meeting is open already.',
  decided: 'Something is decided by these rules already: they do not change any more.',
  'not-opened': 'The meeting is not open yet.',
  closed: 'The meeting is closed.',
  'not-closed': 'The meeting is not closed yet.',
  approved: 'The minutes are approved: they do not change any more.',
  'not-approved': 'The minutes are not approved yet.',
  'not-leading': 'Only whoever opened the meeting, chairs it, eases it or writes may do this.',
  'no-voters': 'Nobody has a voice: first say who votes.',
  'nobody-there': 'Nobody is noted as present.',
  over: 'It is over, or has not reached this device yet.',
  'other-round': 'The question was just put otherwise: read it again before you answer.',
  'not-their-voice': 'This voice is not yours, and nobody gave it to you.',
  'not-there': 'This voice is neither present nor represented.',
  'not-asked': 'First ask whether there are objections.',
  'not-counted': 'First note what you counted.',
  'votes-open': 'A vote is still open: close it or withdraw it.',
  'round-open': 'A speaking round is going on already.',
  'not-their-turn': 'It is somebody else’s turn.',
  'too-large': 'These minutes are too long for every phone to keep: 2 MB at most. Shorten their notes.',
  'not-signatory': 'Only whoever is noted in that role for the meeting may sign.',
  signed: 'It is signed already.',
  'missing-words': 'First write a few words.',
  forgotten: 'Your texts are erased: these words would be too.'
};

/** Why something cannot be said of a meeting, for every screen of it. */
export const proceedingsRefusals = catalogue({
  fr: ({ kind }: ProceedingsRefusal) => whyFr[kind],
  en: ({ kind }: ProceedingsRefusal) => whyEn[kind]
});
