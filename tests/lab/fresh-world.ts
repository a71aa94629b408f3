import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';

/**
 * Files of tests share their modules, which takes half the time, and nothing else: each finds databases of its own and
 * what the one before took away.
 */
const shared = globalThis as { channelOfNode?: typeof BroadcastChannel };
shared.channelOfNode ??= BroadcastChannel;
globalThis.BroadcastChannel = shared.channelOfNode;

const databases = new IDBFactory();
Object.defineProperty(globalThis, 'indexedDB', { value: databases, writable: true, configurable: true });
Dexie.dependencies.indexedDB = databases;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;
