// The main example in Go, against the real cdktf module: npm run nightly builds and runs it.
package main

import (
	"os"

	"github.com/aws/jsii-runtime-go"
	es "github.com/cdktf-alicloud-event-streams/cdktf-alicloud-event-streams-go/eventstreams"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

func main() {
	app := cdktf.NewApp(&cdktf.AppConfig{Outdir: jsii.String(os.Args[1])})
	stack := cdktf.NewTerraformStack(app, jsii.String("telemetry"))
	es.NewAlicloudProvider(stack, jsii.String("alicloud"), &es.AlicloudProviderConfig{
		Region:    jsii.String("cn-hangzhou"),
		AccountId: jsii.String("1234567890123456"),
	})
	interval := map[string]float64{"right": 3, "broken": 16}[os.Args[2]]
	es.NewMqttToKafkaOutflow(stack, jsii.String("Telemetry"), &es.MqttToKafkaOutflowProps{
		StreamName: jsii.String("telemetry-to-kafka"),
		Mqtt: &es.MqttSourceProps{
			InstanceId: jsii.String("post-cn-example"),
			Topic:      jsii.String("telemetry"),
			DataFormat: es.DataFormat_JSON,
		},
		Kafka: &es.KafkaSinkProps{
			InstanceId: jsii.String("alikafka_post-cn-example"),
			Topic:      jsii.String("telemetry"),
			Value:      es.SinkField_JsonPath(jsii.String("$.data.body")),
		},
		// A plain object is a pointer to a map.
		Filter: es.EventPattern_FromObject(&map[string]interface{}{
			"data": map[string]interface{}{"body": map[string]interface{}{"level": []interface{}{"WARN"}}},
		}),
		BatchWindow: &es.BatchWindow{
			Messages: jsii.Number(100),
			Interval: es.Duration_Seconds(jsii.Number(interval)),
		},
		DeadLetterQueue: es.DeadLetterQueue_MnsQueue(jsii.String("telemetry-dead"), nil),
	})
	app.Synth()
}
