import type * as Y from 'yjs';
import { nameLimit, purposeLimit, type Profile } from '../domain/collective';
import type { LightLoans } from '../domain/agreements/frame';
import { isHubAddress, mostHubs } from '../domain/hub';
import { itemLimits } from '../domain/item';
import { count, flag, text } from './fields';

/** What the document says of the collective itself: one top-level map, one key per fact. */
export type SharedProfile = Profile &
  LightLoans & {
    /** Where phones that are not in the same place find each other, besides where the app was opened from. */
    readonly hubs: readonly string[];
    /** The least version of the shapes that an app must write to write here at all; zero where nobody asked for any. */
    readonly minWriter: number;
  };

const mostVersions = 1_000_000;
const [mostCents, mostDays] = [itemLimits.value, 3660];

export const profileOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('profile');

/** The profile as it can be shown; a document that has none yet gives empty texts. */
export function readProfile(doc: Y.Doc): SharedProfile {
  const fields = profileOf(doc);
  const hubs = fields.get('hubs');
  return {
    name: text(nameLimit)(fields.get('name')),
    purpose: text(purposeLimit)(fields.get('purpose')),
    isExample: flag(fields.get('isExample')),
    hubs: Array.isArray(hubs) ? hubs.filter(isHubAddress).slice(0, mostHubs) : [],
    lightValue: count(mostCents)(fields.get('lightValue')),
    lightDays: count(mostDays)(fields.get('lightDays')),
    minWriter: count(mostVersions)(fields.get('minWriter')) ?? 0
  };
}

/** Sets the given facts and leaves the others alone. */
export function editProfile(doc: Y.Doc, changes: Partial<SharedProfile>): void {
  const fields = profileOf(doc);
  for (const [key, value] of Object.entries(changes))
    // Hubs are a list: it is what they say that counts.
    if (JSON.stringify(fields.get(key)) !== JSON.stringify(value)) fields.set(key, value);
}
