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
 * Runs a program in the host app's directory and shows its output as it comes. An interrupt at the terminal reaches
 * the program by itself, because it belongs to the same process group; a SIGTERM is handed on.
 *
 * @param {string} label What is being done, such as `building the plugin`.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [environment] Variables beyond this process's own.
 * @returns {Promise<void>} Rejects with `ProgramFailed`.
 */
export const runProgram = (label, command, args, environment = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
    const terminate = () => child.kill('SIGTERM');
    process.once('SIGTERM', terminate);
    child.once('error', (error) => reject(new ProgramFailed(label, error.message)));
    child.once('exit', (status, signal) => {
      process.removeListener('SIGTERM', terminate);
      if (status === 0) resolve();
      else reject(new ProgramFailed(label, signal ?? `exit status ${status}`));
    });
  });

/**
 * Runs npm, by the very copy that runs us where there is one.
 *
 * @param {string} label
 * @param {string[]} args
 */
export const runNpm = (label, args) =>
  process.env.npm_execpath?.endsWith('.js')
    ? runProgram(label, process.execPath, [process.env.npm_execpath, ...args])
    : runProgram(label, process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
