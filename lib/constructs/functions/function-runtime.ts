/**
 * The runtimes of Function Compute 3.0 that take code as a package.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/fcv3_function
 */
export enum FunctionRuntime {
  /** Node.js 20. */
  NODEJS_20 = 'nodejs20',
  /** Node.js 18. */
  NODEJS_18 = 'nodejs18',
  /** Node.js 16. */
  NODEJS_16 = 'nodejs16',
  /** Node.js 14. */
  NODEJS_14 = 'nodejs14',
  /** Python 3.12. */
  PYTHON_3_12 = 'python3.12',
  /** Python 3.10. */
  PYTHON_3_10 = 'python3.10',
  /** Python 3.9. */
  PYTHON_3_9 = 'python3.9',
  /** Python 3. */
  PYTHON_3 = 'python3',
  /** Java 11. */
  JAVA_11 = 'java11',
  /** Java 8. */
  JAVA_8 = 'java8',
  /** PHP 7.2. */
  PHP_7_2 = 'php7.2',
  /** .NET Core 3.1. */
  DOTNETCORE_3_1 = 'dotnetcore3.1',
  /** Go 1. */
  GO_1 = 'go1',
  /** A program of one's own that listens for calls. */
  CUSTOM = 'custom',
  /** The same on Debian 10. */
  CUSTOM_DEBIAN_10 = 'custom.debian10',
  /** The same on Debian 11. */
  CUSTOM_DEBIAN_11 = 'custom.debian11',
  /** The same on Debian 12. */
  CUSTOM_DEBIAN_12 = 'custom.debian12',
}
