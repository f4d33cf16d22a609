"""Our own reader of dates, numbers and identity numbers: pictures of one line in, readings with probabilities out.

A small network (`date_net.onnx`, run by onnxruntime) tells for every step of the line which of some hundred characters
stands there; `grammar` says which strings a date or number can be; `beam` finds the likeliest of those strings.
`training` holds what the weights come from, and is not needed to read.
"""
