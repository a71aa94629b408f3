import { isStillIn, type Picture, type PicturedFork } from './picture';

/** The devices that said two things at one place and are still in: nothing that they say counts. */
export function openForks({ forks, people }: Picture): readonly PicturedFork[] {
  const isIn = new Set(
    people.flatMap(({ devices }) => devices.filter(isStillIn).map(({ device }) => device))
  );
  return forks.filter(({ device }) => isIn.has(device));
}
