import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a copy of the built host app (by links) whose plugin settings are others.
 *
 * @param extension Source of `src/extensions/copydesk/strapi-server.js`, by which the copy extends the plugin.
 * @returns The directory to give Strapi as `distDir`.
 */
export async function appWithPluginConfig(built: string, directory: string, copydesk: Record<string, unknown>, extension?: string): Promise<string> {
  const copy = path.join(directory, 'app');
  await rm(copy, { recursive: true, force: true });
  await mkdir(path.join(copy, 'config'), { recursive: true });
  if (extension === undefined) await symlink(path.join(built, 'src'), path.join(copy, 'src'), 'dir');
  else await extendedSource(path.join(built, 'src'), path.join(copy, 'src'), extension);
  for (const file of await readdir(path.join(built, 'config'))) {
    if (file.endsWith('.js') && file !== 'plugins.js') await writeFile(path.join(copy, 'config', file), reExport(path.join(built, 'config', file)));
  }
  await writeFile(
    path.join(copy, 'config', 'plugins.js'),
    `const plugins = require(${JSON.stringify(path.join(built, 'config', 'plugins.js'))}).default;
module.exports = (parameters) => {
  const all = plugins(parameters);
  return { ...all, copydesk: { ...all.copydesk, config: ${JSON.stringify(copydesk)} } };
};
`,
  );
  return copy;
}

async function extendedSource(built: string, copy: string, extension: string): Promise<void> {
  const own = path.join(copy, 'extensions', 'copydesk');
  await mkdir(own, { recursive: true });
  for (const name of await readdir(built)) if (name !== 'extensions') await symlink(path.join(built, name), path.join(copy, name));
  await writeFile(path.join(own, 'strapi-server.js'), extension);
}

const reExport = (file: string): string => `module.exports = require(${JSON.stringify(file)});\n`;
