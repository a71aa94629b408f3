import { expect, test } from 'vitest';
import { join } from './join';

test.each([join.fr, join.en])(
  'the steps ask for no name that the invitation does not ask for',
  ({ steps }) => {
    const [both, name, none] = [steps.all(['person', 'structure']), steps.all(['person']), steps.all([])];
    expect(both[0]).toMatch(/nom .*structure|name .*organisation/);
    expect(name[0]).toMatch(/nom\.|name\./);
    expect(both.slice(1)).toEqual(none);
    expect(name.slice(1)).toEqual(none);
  }
);
