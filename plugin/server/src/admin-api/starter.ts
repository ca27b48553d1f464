import type { AdminUser } from './request';

/** Who starts a run, by the name that a colleague knows: first and last name, or the user name. Never the address. */
export function starter(user: AdminUser | undefined): { id: number; name: string } | null {
  if (!user) return null;
  const fullName = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return { id: user.id, name: fullName || user.username || `#${user.id}` };
}
