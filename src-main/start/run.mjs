import { spawn } from 'node:child_process';
import { root, toolEnv } from './paths.mjs';

/**
 * Runs a program to its end and gives back its exit code and what it printed. Arguments are a list: nothing passes through a shell.
 * (`npm` on Windows is a script, the one program that needs one; its arguments are our own constants.)
 */
export function run(program, args, { show = false, env = {}, cwd = root, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: toolEnv(env),
      shell: process.platform === 'win32' && program === 'npm',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (into) => (chunk) => {
      output += chunk;
      if (show) into.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    const timer = timeoutMs ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}
