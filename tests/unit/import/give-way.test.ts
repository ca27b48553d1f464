import { once } from 'node:events';
import { createServer, get, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { giveWay, requestsCome } from '../../../plugin/server/src/import/run/give-way';

let server: Server;
let answers: ServerResponse[];
beforeEach(async () => {
  answers = [];
  server = createServer((_request, response) => void answers.push(response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  return once(server.close(), 'close');
});

async function request(): Promise<ServerResponse> {
  get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }, (response) => void response.resume()).on('error', () => {});
  await once(server, 'request');
  return answers[answers.length - 1];
}

test('nobody is waited for where no request is under way', async () => {
  await giveWay(server);
  expect(requestsCome(server)).toBe(false);
});

test('a request under way is waited for until it has been answered, and counts as having come', async () => {
  await giveWay(server);
  const response = await request();
  let answered = false;
  response.once('close', () => (answered = true));
  setImmediate(() => response.end('later'));
  await giveWay(server);
  expect(answered).toBe(true);
  expect(requestsCome(server)).toBe(true);
});

test('one that is never answered holds nobody up for long', async () => {
  await giveWay(server);
  await request();
  const start = performance.now();
  await giveWay(server);
  expect(performance.now() - start).toBeGreaterThan(50);
  expect(answers[0].writableEnded).toBe(false);
});
