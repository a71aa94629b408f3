import { bodies } from '../domain/bodies/family';
import type { Ruled } from '../domain/bodies/state';
import { inOrder, textsOf, viewOf, type BodyView } from '../domain/bodies/view';
import type { BodyId } from '../domain/ids';
import type { Projection } from '../storage/projection';

/** The texts that acts name, by hash: null where one was erased; what has not arrived is not among them. */
type ReadTexts = (
  hashes: readonly string[]
) => Promise<ReadonlyMap<string, { readonly text: string } | null>>;

/** A body as it stands, and what it is called; no name where its words are not here, or were erased. */
export interface KnownBody extends BodyView {
  readonly name: string | null;
  /** What it was called by what was said of it then. */
  nameIn(said: Ruled): string | null;
}

/** What screens read of bodies; each read is true for as long as it is watched. */
export function bodyReads(
  projection: Pick<Projection, 'state' | 'openStates'>,
  readTexts: ReadTexts,
  space: string
) {
  async function named(views: readonly BodyView[]): Promise<readonly KnownBody[]> {
    const texts = await readTexts(views.flatMap(textsOf));
    const nameIn = ({ rules }: Ruled) => texts.get(rules.name)?.text ?? null;
    return views.map((view) => ({ ...view, name: nameIn(view.inForce), nameIn }));
  }

  return {
    /** Every body, those that go on first. */
    list: async (): Promise<readonly KnownBody[]> => {
      const all = [...(await projection.openStates(space, bodies))];
      return named(inOrder(all.flatMap(([id, state]) => viewOf(id as BodyId, state) ?? [])));
    },

    /** A body; null where nothing that was said of it has come. */
    body: async (id: BodyId): Promise<KnownBody | null> => {
      const view = viewOf(id, await projection.state(space, bodies, id));
      return view === null ? null : ((await named([view]))[0] ?? null);
    }
  };
}
