import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A part of one processor, for all that is started in it: its workers too, which the tools of the browser leave as they are. */
export interface SlowMachine {
  /** Where a process writes its number to be in it. */
  readonly entry: string;
  /** Ends once nothing runs in it any more. */
  remove(): void;
}

/** How long a turn lasts, in microseconds: short enough for no frame to wait for long. */
const turn = 20_000;

/** Makes a machine of such a share of one processor; null where that is not permitted. */
export function slowMachine(share: number): SlowMachine | null {
  const name = `grange-test-${process.pid}`;
  const kinds = [
    {
      root: '/sys/fs/cgroup/cpu',
      limits: { 'cpu.cfs_period_us': `${turn}`, 'cpu.cfs_quota_us': `${turn * share}` }
    },
    { root: '/sys/fs/cgroup', limits: { 'cpu.max': `${turn * share} ${turn}` } }
  ];
  for (const { root, limits } of kinds) {
    const folder = join(root, name);
    try {
      mkdirSync(folder);
      for (const [file, value] of Object.entries(limits)) writeFileSync(join(folder, file), value);
    } catch {
      continue;
    }
    return { entry: join(folder, 'cgroup.procs'), remove: () => rmdirSync(folder) };
  }
  return null;
}
