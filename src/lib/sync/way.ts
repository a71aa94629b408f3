/** A road that sealed signals travel: a hub; connected peers and what people carry by hand may be others. */
export interface Way {
  /** Passes a sealed signal on to those who listen to a topic, or loses it when the way is not open: whoever matters is announced again. */
  send(topic: string, sealed: string): void;
  /** Listens to these topics and to no other. */
  listenTo(topics: readonly string[]): void;
  /** Tries at once what it would have tried later. */
  wake(): void;
  close(): void;
}

/** Several ways as one. */
export const together = (ways: readonly Way[]): Way => ({
  send: (topic, sealed) => ways.forEach((way) => way.send(topic, sealed)),
  listenTo: (topics) => ways.forEach((way) => way.listenTo(topics)),
  wake: () => ways.forEach((way) => way.wake()),
  close: () => ways.forEach((way) => way.close())
});

/** What a way tells whoever opened it. */
export interface WayEvents {
  /** It carries now. */
  open(): void;
  receive(topic: string, sealed: string): void;
}
