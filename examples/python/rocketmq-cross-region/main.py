import sys

from cdktf import App

from copied_orders_stack import CopiedOrdersStack

app = App()
CopiedOrdersStack(app, "rocketmq-cross-region")
try:
    app.synth()
except RuntimeError as error:
    # The findings alone, without the traces of jsii and of Python above them.
    sys.exit(str(error))
