import type { BrowserContext, Frame, Page } from 'playwright/test';

declare global {
  interface Window {
    /** What windows and ports were handed, as JSON. */
    overheard?: string[];
  }
}

/** Listens to everything that leaves a page of this browser or passes between its windows, as nosy software in between would. */
export class Eavesdropper {
  readonly urls: string[] = [];
  readonly sentFrames: Buffer[] = [];
  readonly receivedFrames: Buffer[] = [];
  /** Bodies of HTTP requests. */
  readonly bodies: Buffer[] = [];

  /** Before the first page is opened. */
  static async in(context: BrowserContext): Promise<Eavesdropper> {
    const eavesdropper = new Eavesdropper();
    context.on('request', (request) => {
      eavesdropper.urls.push(request.url());
      const body = request.postDataBuffer();
      if (body) eavesdropper.bodies.push(body);
    });
    context.on('page', (page) => eavesdropper.#watchSockets(page));
    await context.addInitScript(() => {
      const heard: string[] = (window.overheard = []);
      const { postMessage } = MessagePort.prototype;
      MessagePort.prototype.postMessage = function (this: MessagePort, ...args: [unknown, never]) {
        heard.push(JSON.stringify(args[0]));
        postMessage.apply(this, args);
      };
      window.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)), true);
    });
    return eavesdropper;
  }

  /** Everything said between the windows of a page so far. */
  async overheard(page: Page): Promise<string[]> {
    const heard = (frame: Frame) => frame.evaluate(() => window.overheard ?? []);
    return (await Promise.all(page.frames().map(heard))).flat();
  }

  #watchSockets(page: Page): void {
    page.on('websocket', (socket) => {
      this.urls.push(socket.url());
      socket.on('framesent', ({ payload }) => this.sentFrames.push(Buffer.from(payload)));
      socket.on('framereceived', ({ payload }) => this.receivedFrames.push(Buffer.from(payload)));
    });
  }
}
