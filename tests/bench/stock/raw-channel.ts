/** A bare data channel between two pages, whose descriptions the measuring program carries from one to the other. */
let connection: RTCPeerConnection;
let channel: RTCDataChannel;

/** Answers an offer, or makes one when there is none, with every candidate in it. */
export async function describe(offer: string | null): Promise<string> {
  connection = new RTCPeerConnection();
  channel = connection.createDataChannel('raw', { negotiated: true, id: 0 });
  channel.binaryType = 'arraybuffer';
  if (offer !== null) await connection.setRemoteDescription({ type: 'offer', sdp: offer });
  const gathered = new Promise<void>((resolve) => {
    connection.onicecandidate = (event) => {
      if (event.candidate === null) resolve();
    };
  });
  await connection.setLocalDescription();
  await gathered;
  return connection.localDescription!.sdp;
}

export const accept = (answer: string): Promise<void> =>
  connection.setRemoteDescription({ type: 'answer', sdp: answer });

const opened = () =>
  channel.readyState === 'open' ||
  new Promise((resolve) => channel.addEventListener('open', resolve, { once: true }));

/** Sends this many bytes in frames of 16 kB, and resolves when the other end said it has them all: milliseconds. */
export async function move(bytes: number): Promise<number> {
  await opened();
  const heard = new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }));
  const startedAt = performance.now();
  channel.send(String(bytes));
  for (let sent = 0; sent < bytes; sent += 16_384) {
    while (channel.bufferedAmount > 1 << 20) await new Promise((resolve) => setTimeout(resolve, 1));
    channel.send(new Uint8Array(Math.min(16_384, bytes - sent)));
  }
  await heard;
  return performance.now() - startedAt;
}

/** Takes what `move` sends, and answers each message of `echo`. */
export async function answer(): Promise<void> {
  await opened();
  let wanted = 0;
  let received = 0;
  channel.onmessage = ({ data }) => {
    if (data === 'echo') return channel.send('echo');
    if (typeof data === 'string') wanted = Number(data);
    else received += data.byteLength;
    if (wanted > 0 && received >= wanted) {
      [wanted, received] = [0, 0];
      channel.send('all here');
    }
  };
}

/** The time of `count` round trips one after the other, each in milliseconds. */
export async function echo(count: number): Promise<number[]> {
  await opened();
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const heard = new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }));
    const startedAt = performance.now();
    channel.send('echo');
    await heard;
    times.push(performance.now() - startedAt);
  }
  return times;
}
