import { toBase64Url } from '../domain/base64url';
import type { MeetingId } from '../domain/ids';
import { proceedings } from '../domain/proceedings/family';
import { minutesFrom, type Minutes } from '../domain/proceedings/minutes';
import { textsOf } from '../domain/proceedings/said-texts';
import { noProceedings, type Proceedings } from '../domain/proceedings/state';
import type { FileStore } from '../storage/file-store';
import type { Projection } from '../storage/projection';

/** What was done in a meeting, and the words that it names. */
export interface ReadProceedings {
  readonly proceedings: Proceedings;
  /** By hash; those that have not come, or were erased, are left out. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many have not come. */
  readonly coming: number;
}

/** Minutes that were approved, as this device keeps them. */
export type KeptMinutes =
  /** The bytes are what the approval named. */
  | { readonly kind: 'intact'; readonly minutes: Minutes }
  /** They are not: the copy of this device was changed. */
  | { readonly kind: 'altered' }
  /** They are not here yet. */
  | { readonly kind: 'coming' }
  /** They are what was approved, and of a newer app. */
  | { readonly kind: 'newer' };

/** What screens read of meetings as they were held; each read is true for as long as it is watched. */
export function proceedingsReads(
  projection: Pick<Projection, 'state' | 'openStates'>,
  files: Pick<FileStore, 'read' | 'held'>,
  texts: (hashes: readonly string[]) => Promise<ReadonlyMap<string, { readonly text: string } | null>>,
  space: string
) {
  const withTexts = async (some: Proceedings): Promise<ReadProceedings> => {
    const named = textsOf(some);
    const found = await texts(named);
    return {
      proceedings: some,
      coming: named.filter((hash) => !found.has(hash)).length,
      texts: new Map([...found].flatMap(([hash, said]) => (said === null ? [] : [[hash, said.text]])))
    };
  };

  return {
    /** What was done in one meeting. */
    of: async (meeting: MeetingId): Promise<ReadProceedings> =>
      withTexts((await projection.state(space, proceedings, meeting)) ?? noProceedings),

    /** What was done in each, its words left aside. */
    each: async (): Promise<ReadonlyMap<MeetingId, Proceedings>> =>
      new Map(
        [...(await projection.openStates(space, proceedings))].map(([id, state]) => [id as MeetingId, state])
      ),

    /** What was done in each. */
    all: async (): Promise<ReadonlyMap<MeetingId, ReadProceedings>> => {
      const all = [...(await projection.openStates(space, proceedings))];
      return new Map(
        await Promise.all(all.map(async ([id, state]) => [id as MeetingId, await withTexts(state)] as const))
      );
    },

    /** Whether the bytes under a hash lie here whole; what is read of them may still be found altered. */
    isHere: async (hash: string): Promise<boolean> => (await files.held(space)).get(hash)?.isWhole === true,

    /** The minutes that were approved under a hash: looked at byte by byte, each time. */
    async minutes(hash: string): Promise<KeptMinutes> {
      const wasWhole = (await files.held(space)).get(hash)?.isWhole === true;
      const bytes = await files.read(space, hash);
      if (bytes === null) return { kind: wasWhole ? 'altered' : 'coming' };
      if ((await hashOf(bytes)) !== hash) return { kind: 'altered' };
      const minutes = minutesFrom(bytes);
      return minutes === null ? { kind: 'newer' } : { kind: 'intact', minutes };
    }
  };
}

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
