import { test } from 'vitest';

import { createCollective, waitForDelivery } from '../lab/grange';
import { addItem, seeItem } from '../lab/inventory';
import { setStage } from '../lab/stage';

const stage = setStage();

test('two tabs agree, and closing either loses nothing', async () => {
  const first = await stage.browser.newPage();
  const collective = await createCollective(first, stage.hub.origin);
  const second = await stage.browser.newPage();
  await second.goto(`${collective}/inventory`);

  await addItem(first, collective, { Nom: 'Échelle' });
  await seeItem(second, 'Échelle', 5000);
  await addItem(second, collective, { Nom: 'Tréteaux' });
  await first.goto(`${collective}/inventory`);
  await seeItem(first, 'Tréteaux', 5000);

  await addItem(first, collective, { Nom: 'Bétonnière' });
  await waitForDelivery(first, 'enregistré ici');
  await first.close();
  await second.goto(`${collective}/inventory`);
  await addItem(second, collective, { Nom: 'Groupe électrogène' });
  await waitForDelivery(second, 'enregistré ici');
  await second.close();

  const third = await stage.browser.newPage();
  await third.goto(`${collective}/inventory`);
  for (const name of ['Échelle', 'Tréteaux', 'Bétonnière', 'Groupe électrogène']) await seeItem(third, name);
});
