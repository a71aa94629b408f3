import type { Proceedings } from './state';

/** The texts that what was done in a meeting names, by their hashes. */
export const textsOf = ({ attendance, votes, amendments }: Proceedings): readonly string[] => [
  ...new Set(
    [
      ...attendance.map(({ name }) => name),
      ...votes.flatMap(({ revisions, ballots, execution }) => [
        ...revisions.map(({ words }) => words),
        ...ballots.flatMap(({ words, treated }) => [words, treated?.words]),
        execution?.words
      ]),
      ...amendments.flatMap(({ words, settled }) => [words, settled?.words])
    ].filter((text) => text !== null && text !== undefined)
  )
];
