/** The names of products as they stand in class names: each is one word of a file name. */
const PRODUCTS: Readonly<Record<string, string>> = {
  RocketMq: 'Rocketmq',
  RabbitMq: 'Rabbitmq',
  MySql: 'Mysql',
  PostgreSql: 'Postgresql',
  FeiShu: 'Feishu',
  BaiLian: 'Bailian',
  DataHub: 'Datahub',
};

/** The file of a class, an enum or a struct, without its ending: `RocketMqSource` is in `rocketmq-source`. */
export function fileName(name: string): string {
  const words = Object.entries(PRODUCTS).reduce(
    (text, [product, word]) => text.replaceAll(product, word),
    name,
  );
  return words.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
