import type { Breach, Level } from '../domain/bookings/rules';
import type { ItemId } from '../domain/ids';
import { catalogue } from './catalogue';

export const bookingRules = catalogue({
  fr: {
    broken: (breach: Breach, _nameOf: (thing: ItemId) => string): string => breach.rule,
    who: (level: Level): string => level
  },
  en: {
    broken: (breach: Breach, _nameOf: (thing: ItemId) => string): string => breach.rule,
    who: (level: Level): string => level
  }
});
