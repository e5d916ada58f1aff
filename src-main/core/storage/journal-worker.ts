import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { commit, failed, type Done, type Job } from './commit.ts';
import { connect, PLANS } from './database.ts';
import { createIngest, type Ingest } from './ingest.ts';
import { tidy } from './rollup.ts';
import { leaveOut, type Leaving } from './without-answers.ts';
import type { Order } from './writer-frames.ts';

type Desk = { port: MessagePort; switchboard: Database; history: Database; ingest: Ingest };

function attempt(id: number, run: () => void): Done {
  try {
    run();
    return { id };
  } catch (thrown) {
    return failed(id, thrown);
  }
}

/** Rollups take long and give way after every few keys; their answer comes when they are done. */
function startTidy({ port, history, ingest }: Desk, order: Extract<Order, { kind: 'tidy' }>): void {
  tidy(history, order.keep, ingest, nextTurn).then(
    () => port.postMessage([{ id: order.id }]),
    (thrown: unknown) => port.postMessage([failed(order.id, thrown)]),
  );
}

function close({ port, switchboard, history }: Desk, id: number): void {
  switchboard.close();
  history.close();
  port.postMessage([{ id }]);
  port.close();
}

/** Takes everything that waits at the door: the journal first, in one transaction, because somebody's command waits for it. */
function work(desk: Desk, orders: Order[]): void {
  const jobs: Job[] = orders.flatMap((order) => (order.kind === 'commit' ? order.jobs : []));
  if (jobs.length > 0) desk.port.postMessage(commit(desk.switchboard, jobs));
  orders.forEach((order) => {
    if (order.kind === 'ingest') desk.port.postMessage([attempt(order.id, () => desk.ingest.write(order.batch))]);
    else if (order.kind === 'history') desk.port.postMessage(commit(desk.history, [order.job]));
    else if (order.kind === 'tidy') startTidy(desk, order);
    else if (order.kind === 'close') close(desk, order.id);
  });
}

/** The other end of this port is `writer.ts` and nobody else. */
const isOrder = (message: unknown): message is Order => typeof message === 'object' && message !== null && 'kind' in message;

function waiting(port: MessagePort): Order[] {
  const messages: unknown[] = [];
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) messages.push(next.message);
  return messages.filter(isOrder);
}

/** The one thread that writes. The files are opened, checked and migrated by the main thread before it starts. */
function start(port: MessagePort, dir: string): void {
  const switchboard = connect(join(dir, PLANS.switchboard.file), PLANS.switchboard);
  const history = connect(join(dir, PLANS.history.file), PLANS.history);
  const desk = { port, switchboard, history, ingest: createIngest(history) };
  port.on('message', (order: Order) => work(desk, [order, ...waiting(port)]));
}

/** The same file is another thread where a copy is to be left without something. */
const isLeaving = (data: unknown): data is Leaving => typeof data === 'object' && data !== null && 'withoutAnswersIn' in data;

if (isLeaving(workerData)) leaveOut(workerData);
else if (parentPort) start(parentPort, String(workerData));
