import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** A program ended with something else than 0; its own output says why. */
export class ProgramFailed extends Error {
  /**
   * @param {string} label What was being done, such as `building the plugin`.
   * @param {string} outcome Such as `exit status 1`.
   */
  constructor(label, outcome) {
    super(`Failed while ${label} (${outcome}). The output above says why.`);
    this.name = 'ProgramFailed';
  }
}

/**
 * @typedef {object} ProgramOptions
 * @property {NodeJS.ProcessEnv} [environment] Variables beyond this process's own.
 * @property {boolean} [quiet] Shows the program's output only if it fails.
 */

/**
 * Runs a program in the host app's directory. An interrupt at the terminal reaches the program by itself, because it
 * belongs to the same process group; a SIGTERM is handed on.
 *
 * @param {string} label What is being done, such as `building the plugin`.
 * @param {string} command
 * @param {string[]} args
 * @param {ProgramOptions} [options]
 * @returns {Promise<void>} Rejects with `ProgramFailed`.
 */
export const runProgram = (label, command, args, { environment = {}, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...environment } });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    const terminate = () => child.kill('SIGTERM');
    process.once('SIGTERM', terminate);
    child.once('error', (error) => reject(new ProgramFailed(label, error.message)));
    child.once('close', (status, signal) => {
      process.removeListener('SIGTERM', terminate);
      if (status === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new ProgramFailed(label, signal ?? `exit status ${status}`));
    });
  });

/**
 * Runs npm, by the very copy that runs us where there is one.
 *
 * @param {string} label
 * @param {string[]} args
 * @param {ProgramOptions} [options]
 */
export const runNpm = (label, args, options) =>
  process.env.npm_execpath?.endsWith('.js')
    ? runProgram(label, process.execPath, [process.env.npm_execpath, ...args], options)
    : runProgram(label, process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);

/**
 * Runs a program that an installed package brings, without a shell.
 *
 * @param {string} label
 * @param {string} file Such as `typescript/bin/tsc`.
 * @param {string[]} args
 * @param {ProgramOptions} [options]
 */
export const runPackage = (label, file, args, options) =>
  runProgram(label, process.execPath, [`node_modules/${file}`, ...args], options);
