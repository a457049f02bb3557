/**
 * One measured case in a process of its own: `node cases.js CASE STREAMS-OR-FILE`. Prints one JSON line.
 * Each process measures one thing, so that neither side pays for the other's heap or compiled code.
 */ "use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
const _nodefs = require("node:fs");
const _nodeos = require("node:os");
const _nodepath = require("node:path");
const STREAMS_PER_STACK = 100;
/** Bare cdktf: the generated binding, the same fields, literal JSON made beforehand. */ const bare = ()=>bareStreams(()=>undefined);
/** The same, with the terraform_data a stream that keeps Terraform from replacing it: the least that any synthesis costs. */ const bareWithRecord = ()=>{
    const { TerraformElement } = require('cdktf');
    class Record extends TerraformElement {
        stream;
        constructor(stream){
            super(stream, 'Identity', 'terraform_data'), this.stream = stream;
        }
        toTerraform() {
            const body = {
                input: 'SourceMQTTParameters SinkKafkaParameters'
            };
            return {
                resource: {
                    terraform_data: {
                        [this.stream.friendlyUniqueId]: body
                    }
                }
            };
        }
    }
    return bareStreams((stream)=>{
        stream.lifecycle = {
            replaceTriggeredBy: [
                `terraform_data.${stream.friendlyUniqueId}`
            ]
        };
        new Record(stream);
    });
};
function bareStreams(beside) {
    const { TerraformStack } = require('cdktf');
    const { AlicloudProvider } = require('../lib/constructs/provider/provider');
    const { EventBridgeEventStreaming } = require('../lib/constructs/provider/event-bridge-event-streaming');
    return (app, streams)=>{
        let stack;
        for(let i = 0; i < streams; i += 1){
            if (i % STREAMS_PER_STACK === 0) {
                stack = new TerraformStack(app, `stack-${i / STREAMS_PER_STACK}`);
                new AlicloudProvider(stack, 'alicloud', {
                    region: 'cn-hangzhou'
                });
            }
            const { source, sink, filterPattern, runOptions } = LITERALS[i % LITERALS.length];
            const stream = new EventBridgeEventStreaming(stack, `Stream${i}`, {
                eventStreamingName: `stream-${i}`,
                description: 'bench',
                source,
                sink,
                filterPattern,
                runOptions,
                transforms: '[]'
            });
            beside(stream);
        }
    };
}
const LITERALS = Array.from({
    length: 10
}, (_, i)=>({
        source: JSON.stringify({
            SourceMQTTParameters: {
                RegionId: 'cn-hangzhou',
                InstanceId: `post-cn-${i}`,
                Topic: `topic-${i}`,
                BodyDataType: 'JSON'
            }
        }),
        sink: JSON.stringify({
            SinkKafkaParameters: {
                InstanceId: {
                    Form: 'CONSTANT',
                    Value: `alikafka_post-cn-${i}`
                },
                Topic: {
                    Form: 'CONSTANT',
                    Value: `topic-${i}`
                },
                Acks: {
                    Form: 'CONSTANT',
                    Value: 'all'
                },
                Value: {
                    Form: 'JSONPATH',
                    Value: '$.data.body'
                },
                Key: {
                    Form: 'JSONPATH',
                    Value: '$.data.props.clientId'
                }
            }
        }),
        filterPattern: JSON.stringify({
            data: {
                body: {
                    level: [
                        'WARN',
                        {
                            prefix: 'ERR'
                        }
                    ]
                }
            }
        }),
        runOptions: JSON.stringify({
            ErrorsTolerance: 'ALL',
            RetryStrategy: {
                PushRetryStrategy: 'BACKOFF_RETRY'
            },
            BatchWindow: {
                CountBasedWindow: 100,
                TimeBasedWindow: 3
            },
            DeadLetterQueue: {
                Arn: `acs:mns:cn-hangzhou:1234567890123456:/queues/dead-${i}`
            }
        })
    }));
/** This library, every check on. */ const library = ()=>{
    const { TerraformStack } = require('cdktf');
    const lib = require('../lib');
    return (app, streams)=>{
        // All of them are in one region.
        lib.EventStreamQuotas.of(app).increase({
            quota: 'streams-per-region',
            maximum: 10_000
        });
        let stack;
        for(let i = 0; i < streams; i += 1){
            if (i % STREAMS_PER_STACK === 0) {
                stack = new TerraformStack(app, `stack-${i / STREAMS_PER_STACK}`);
                new lib.AlicloudProvider(stack, 'alicloud', {
                    region: 'cn-hangzhou'
                });
            }
            new lib.MqttToKafkaOutflow(stack, `Stream${i}`, {
                streamName: `stream-${i}`,
                description: 'bench',
                mqtt: {
                    instanceId: `post-cn-${i}`,
                    topic: `topic-${i}`
                },
                kafka: {
                    instanceId: `alikafka_post-cn-${i}`,
                    topic: `topic-${i}`,
                    acknowledgement: lib.Acknowledgement.ALL,
                    value: lib.SinkField.jsonPath('$.data.body'),
                    key: lib.SinkField.jsonPath('$.data.props.clientId')
                },
                filter: lib.EventPattern.fromObject({
                    data: {
                        body: {
                            level: [
                                'WARN',
                                {
                                    prefix: 'ERR'
                                }
                            ]
                        }
                    }
                }),
                batchWindow: {
                    messages: 100,
                    interval: lib.Duration.seconds(3)
                },
                deadLetterQueue: lib.DeadLetterQueue.fromArn(`acs:mns:cn-hangzhou:1234567890123456:/queues/dead-${i}`)
            });
        }
    };
};
/** Writes one stack of bare cdktf for Terraform to plan. */ function write(streams, folder) {
    const provider = {
        region: 'cn-hangzhou'
    };
    const source = {
        source: 'aliyun/alicloud'
    };
    const resources = Array.from({
        length: streams
    }, (_, i)=>{
        const { filterPattern, runOptions, ...parts } = LITERALS[i % LITERALS.length];
        const body = {
            event_streaming_name: `stream-${i}`,
            ...parts,
            filter_pattern: filterPattern,
            run_options: runOptions
        };
        return [
            `Stream${i}`,
            body
        ];
    });
    (0, _nodefs.mkdirSync)(folder, {
        recursive: true
    });
    (0, _nodefs.writeFileSync)((0, _nodepath.join)(folder, 'main.tf.json'), JSON.stringify({
        terraform: {
            required_providers: {
                alicloud: source
            }
        },
        provider: {
            alicloud: provider
        },
        resource: {
            alicloud_event_bridge_event_streaming: Object.fromEntries(resources)
        }
    }));
}
function synthesis(load, streams) {
    const { App } = require('cdktf');
    const build = load();
    const outdir = (0, _nodefs.mkdtempSync)((0, _nodepath.join)((0, _nodeos.tmpdir)(), 'bench-'));
    try {
        const start = process.hrtime.bigint();
        const app = new App({
            outdir
        });
        build(app, streams);
        app.synth();
        report(start);
    } finally{
        (0, _nodefs.rmSync)(outdir, {
            recursive: true,
            force: true
        });
    }
}
/** What any reader of the file pays before it can look at it. */ function parsing(file) {
    const start = process.hrtime.bigint();
    JSON.parse((0, _nodefs.readFileSync)(file, 'utf8'));
    report(start);
}
/** A review as the command does it, its modules loaded, which is measured apart. */ async function reviewing(file) {
    const { main } = require('../lib/tool/cli/main');
    const { processTerminal } = require('../lib/tool/cli/terminal');
    const start = process.hrtime.bigint();
    const terminal = {
        ...processTerminal(),
        out: ()=>undefined,
        err: ()=>undefined
    };
    const code = await main([
        'review',
        file,
        '--no-config',
        '--fail-on',
        'never'
    ], terminal);
    if (code !== 0) throw new Error(`the review ended with ${code}`);
    report(start);
}
/** What a stack imports: modules are loaded when their names are used. */ function importingLibrary() {
    const start = process.hrtime.bigint();
    const { AlicloudProvider, EventPattern, MqttToKafkaOutflow, SinkField } = require('../lib');
    if ([
        AlicloudProvider,
        EventPattern,
        MqttToKafkaOutflow,
        SinkField
    ].includes(undefined)) throw new Error('a name is not exported');
    report(start);
}
function importing(path) {
    const start = process.hrtime.bigint();
    require(path);
    report(start);
}
function report(start) {
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    console.log(JSON.stringify({
        ms,
        peakRssMb: process.resourceUsage().maxRSS / 1024
    }));
}
const [name, argument, folder] = process.argv.slice(2);
const CASES = {
    bare: ()=>synthesis(bare, Number(argument)),
    'bare-with-record': ()=>synthesis(bareWithRecord, Number(argument)),
    write: ()=>write(Number(argument), folder),
    library: ()=>synthesis(library, Number(argument)),
    'import-cdktf': ()=>importing('cdktf'),
    'import-library': importingLibrary,
    parse: ()=>parsing(argument),
    review: ()=>reviewing(argument)
};
void CASES[name]();
