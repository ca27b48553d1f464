/** Loaded before a program (`--require`): lets it talk to this machine only, and prints whom it wanted to reach. */
const dns = require('node:dns');
const net = require('node:net');

const LOCAL = new Set(['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::', undefined]);
const refuse = (host) => {
  console.log(`OUTBOUND ${host}`);
  return Object.assign(new Error(`The test refuses the network: ${host}`), { code: 'ENETUNREACH' });
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function connectLocally(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' && options !== null ? options.host : undefined;
  if (LOCAL.has(host)) return connect.apply(this, args);
  process.nextTick(() => this.destroy(refuse(host)));
  return this;
};

const lookup = dns.lookup;
dns.lookup = (host, ...rest) => (LOCAL.has(host) ? lookup(host, ...rest) : rest.at(-1)(refuse(host)));
