/** Texts without a credential, which people write and nothing takes for one. */
export const HARMLESS_TEXTS: readonly string[] = [
  // A command makes the password.
  '$password = Get-Secret orders',
  '$password = (Get-AzKeyVaultSecret -VaultName orders -Name db)',
  '$password = Read-Host -AsSecureString',
  '$password = Get-Content pw.txt | ConvertTo-SecureString',
  '$password = Get-Credential',
  'htpasswd -c file user',
  'htpasswd -nB user',
];
