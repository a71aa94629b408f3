import type { Audience, Need, Use } from '../domain/bookings/acts';
import type { BookingStanding } from '../domain/bookings/state';
import { catalogue } from './catalogue';

export const standingFr: Readonly<Record<BookingStanding, string>> = {
  asked: 'demandée',
  accepted: 'acceptée',
  refused: 'refusée',
  revoked: 'retirée',
  disputed: 'deux réponses contraires',
  cancelled: 'annulée',
  moved: 'déplacée',
  fetched: 'remise'
};
export const standingEn: Readonly<Record<BookingStanding, string>> = {
  asked: 'requested',
  accepted: 'accepted',
  refused: 'refused',
  revoked: 'taken back',
  disputed: 'two contrary answers',
  cancelled: 'cancelled',
  moved: 'moved',
  fetched: 'handed over'
};
const needFr: Readonly<Record<Need, string>> = {
  welcome: 'ce serait bienvenu',
  useful: 'cela nous est utile',
  vital: 'nous ne pouvons pas faire sans'
};
const needEn: Readonly<Record<Need, string>> = {
  welcome: 'it would be welcome',
  useful: 'it is useful to us',
  vital: 'we cannot do without'
};
const useFr: Readonly<Record<Use, string>> = { usual: 'ordinaire', quiet: 'calme', loud: 'bruyant' };
const useEn: Readonly<Record<Use, string>> = { usual: 'ordinary', quiet: 'quiet', loud: 'loud' };
const audienceFr: Readonly<Record<Audience, string>> = {
  members: 'les membres',
  guests: 'des invités',
  public: 'le public'
};
const audienceEn: Readonly<Record<Audience, string>> = {
  members: 'members',
  guests: 'guests',
  public: 'the public'
};

/** What is booked: the words that every screen shares. */
export const bookings = catalogue({
  fr: { standing: standingFr, need: needFr, use: useFr, audience: audienceFr },
  en: { standing: standingEn, need: needEn, use: useEn, audience: audienceEn }
});
